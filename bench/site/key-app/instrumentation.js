/** Nothing: without a file of its own, this application would start Galley's worker with Galley's instrumentation. */
export function register() {}
