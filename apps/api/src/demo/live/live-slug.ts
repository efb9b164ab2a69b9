export const LIVE_SLUG = 'guangzhou-live';
export const SCREENING_PANEL = 'screening-experts';
export const FINAL_PANEL = 'final-experts';
