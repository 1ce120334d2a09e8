// What JavaScript says in fewer bytes than WebAssembly.

/** An idempotency key. */
export function key() {
  return crypto.randomUUID();
}
