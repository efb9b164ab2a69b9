export const faces: readonly string[];
export function pageOf(face: string): string;
export function mainOf(face: string): string;
export function modulesOf(face: string): string[];
