// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A question that is not answered, and what to do about it.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;

  /// Why a question is not answered.
  public enum Why {
    /// Something in it is wrong.
    BAD_INPUT(422, "bad-input"),
    /// It cannot be read at all.
    UNREADABLE(400, "bad-input"),
    /// There is no such thing.
    NOT_FOUND(404, "not-found"),
    /// There will be, or there was.
    NOT_YET(409, "not-yet"),
    /// It would not fit on this machine.
    TOO_MUCH(422, "refused"),
    /// Too many wait already.
    BUSY(429, "busy"),
    /// No session.
    NO_SESSION(401, "forbidden"),
    /// Not from here.
    FORBIDDEN(403, "forbidden"),
    /// Addressed to somebody else.
    MISDIRECTED(421, "forbidden"),
    /// Not a way to ask.
    METHOD(405, "bad-input"),
    /// Too long.
    TOO_LONG(413, "bad-input"),
    /// Not JSON.
    MEDIA_TYPE(415, "bad-input"),
    /// The disk failed.
    DISK(503, "disk"),
    /// The program is wrong.
    OURS(500, "ours");

    private final int status;
    private final String word;

    Why(int status, String word) {
      this.status = status;
      this.word = word;
    }

    int status() {
      return status;
    }
  }

  /// A refusal with words for a person.
  public Refusal(Why why, String message) {
    super(message);
    this.why = why;
  }

  /// Returns a refusal of something that is not there.
  public static Refusal unknown(String message) {
    return new Refusal(Why.NOT_FOUND, message);
  }

  /// Returns a refusal of something that is wrong.
  public static Refusal wrong(String message) {
    return new Refusal(Why.BAD_INPUT, message);
  }

  int status() {
    return why.status;
  }

  SequencedMap<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("problem", why.word);
    json.put("message", String.valueOf(getMessage()));
    return json;
  }
}
