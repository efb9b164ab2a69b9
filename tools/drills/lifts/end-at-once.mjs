// Loaded before the server in a drill's control: a signal ends it with all that is in flight.
process.once('SIGTERM', () => process.exit(0));
