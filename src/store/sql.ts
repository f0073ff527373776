import initSqlJs, { type SqlJsStatic } from 'sql.js'

export type { SqlJsStatic } from 'sql.js'

/**
 * SQLite as WebAssembly. Where `sql.js` is installed as a package it finds its .wasm file itself; a bundle passes it
 * in or says where it is.
 */
export function loadSql(
  from: { readonly wasmBinary?: ArrayBuffer; readonly locateFile?: (file: string) => string } = {},
): Promise<SqlJsStatic> {
  return initSqlJs({ ...from })
}
