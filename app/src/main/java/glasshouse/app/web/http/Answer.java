// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

/// What is sent back.
public sealed interface Answer {

  /// A value in JSON.
  record Json(int status, Object value) implements Answer {}

  /// Text as it is.
  record Text(String type, String text) implements Answer {}

  /// A file to keep.
  record Download(String type, String name, byte[] bytes) implements Answer {}

  /// The stream of events, for as long as the other side listens.
  record Stream(Events events) implements Answer {}

  /// Nothing but the cookie of the session.
  record Cookie(String secret) implements Answer {}

  /// Returns a value in JSON.
  static Answer json(Object value) {
    return new Json(200, value);
  }

  /// Returns a value in JSON for something that was put off.
  static Answer later(Object value) {
    return new Json(202, value);
  }
}
