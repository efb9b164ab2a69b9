/** How long one waits for a connection to the database. */
export const CONNECT_MILLISECONDS = 5_000;
