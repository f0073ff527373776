// Unpacks chosen entries of a ZIP file. A bare Debian has no `unzip`, and no package may be needed here; the file is known
// and its checksum verified before, so of the format only what it uses is read: no ZIP64, no encryption.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const DEFLATED = 8

/** Reads the list of entries: `{ name, method, size, packedSize, offset, mode }`. */
async function readEntries(file) {
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(size, END_SIZE + LONGEST_COMMENT))
  await file.read(tail, 0, tail.length, size - tail.length)
  let end = tail.length - END_SIZE
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1
  if (end < 0) throw new Error('not a ZIP file')

  const list = Buffer.alloc(tail.readUInt32LE(end + 12))
  await file.read(list, 0, list.length, tail.readUInt32LE(end + 16))
  const entries = []
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === ENTRY_SIGNATURE; ) {
    const nameLength = list.readUInt16LE(at + 28)
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      packedSize: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      mode: (list.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: list.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return entries
}

/** Unpacks into `folder` every file for which `rename(name)` gives a new path; undefined leaves the entry out. */
export async function unpackZip(zipPath, folder, rename) {
  const file = await open(zipPath)
  try {
    for (const entry of await readEntries(file)) {
      const name = entry.name.endsWith('/') ? undefined : rename(entry.name)
      if (name === undefined) continue
      const target = join(folder, name)
      await mkdir(dirname(target), { recursive: true })
      const header = Buffer.alloc(30)
      await file.read(header, 0, header.length, entry.offset)
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const output = createWriteStream(target, { mode: entry.mode || 0o644 })
      if (entry.packedSize === 0) {
        output.end()
        continue
      }
      const packed = createReadStream(zipPath, { start, end: start + entry.packedSize - 1 })
      await (entry.method === DEFLATED ? pipeline(packed, createInflateRaw(), output) : pipeline(packed, output))
    }
  } finally {
    await file.close()
  }
}
