// SPDX-License-Identifier: Apache-2.0
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c >>> 0;
});

/** The checksum of PNG chunks. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8);
  }
  return (c ^ 0xffffffff) >>> 0;
}

const HEADER_END = 33; // 8 bytes of signature and 25 of the header chunk

/** The same picture with a text chunk after its header. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const latin = (s: string) => Uint8Array.from(s, (c) => Math.min(c.charCodeAt(0), 255));
  const body = Uint8Array.of(...latin('tEXt'), ...latin(keyword), 0, ...latin(text));
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  const marked = new Uint8Array(png.length + chunk.length);
  marked.set(png.subarray(0, HEADER_END));
  marked.set(chunk, HEADER_END);
  marked.set(png.subarray(HEADER_END), HEADER_END + chunk.length);
  return marked;
}
