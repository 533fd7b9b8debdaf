// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// What opens the studio: a token that is printed once, and the cookie it is traded for. Both have
/// 256 bits and live as long as the server.
final class Key {
  private static final int BYTES = 32;

  private final String token;
  private final String secret;

  private Key(String token, String secret) {
    this.token = token;
    this.secret = secret;
  }

  static Key make() {
    var random = new SecureRandom();
    return new Key(word(random), word(random));
  }

  private static String word(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String token() {
    return token;
  }

  String secret() {
    return secret;
  }

  boolean isToken(String offered) {
    return same(token, offered);
  }

  boolean isSecret(String offered) {
    return same(secret, offered);
  }

  /// Takes as long for a wrong word as for the right one.
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
