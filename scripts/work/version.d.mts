/** Hash of everything that a program depends on beside its input: its sources and data, its packages, Node. */
export function versionOfSources(): string
