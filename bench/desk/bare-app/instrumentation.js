/** Nothing: without a file of its own, the bare application would start Galley's worker with Galley's instrumentation. */
export function register() {}
