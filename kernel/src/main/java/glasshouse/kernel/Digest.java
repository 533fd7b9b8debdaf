// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A fingerprint of numbers, bytes and text in the order in which they are added: SHA-256, the same
/// on every machine.
///
/// ```
/// long      8 bytes, little-endian
/// bytes     as they are, so the digest of one file's bytes is what `sha256sum` prints
/// segment   as it is
/// text      its UTF-8 length as a long, then UTF-8
/// ```
///
/// Bytes carry no length of their own: add it first where two pieces could run together. Not
/// thread-safe; reading the digest does not end it.
public final class Digest {
  private static final int CHUNK = 1 << 16;

  private final MessageDigest sha = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /// A digest of nothing yet.
  public Digest() {}

  /// Adds a number and returns this digest.
  public Digest add(long value) {
    sha.update(number.putLong(0, value).array());
    return this;
  }

  /// Adds raw bytes and returns this digest.
  public Digest add(byte[] bytes) {
    sha.update(bytes);
    return this;
  }

  /// Adds the raw bytes of a segment, on or off the heap, and returns this digest.
  public Digest add(MemorySegment segment) {
    byte[] chunk = new byte[(int) Math.min(CHUNK, segment.byteSize())];
    for (long done = 0; done < segment.byteSize(); done += chunk.length) {
      int length = (int) Math.min(chunk.length, segment.byteSize() - done);
      MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, done, chunk, 0, length);
      sha.update(chunk, 0, length);
    }
    return this;
  }

  /// Adds a text with its length and returns this digest.
  public Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes);
  }

  /// Returns the SHA-256 of everything added so far: 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(value());
  }

  /// Returns the first eight bytes of the SHA-256 as a big-endian number: the first sixteen digits
  /// of [#hex].
  public long shortened() {
    return ByteBuffer.wrap(value()).getLong();
  }

  private byte[] value() {
    try {
      return ((MessageDigest) sha.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK cannot copy a running SHA-256", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
