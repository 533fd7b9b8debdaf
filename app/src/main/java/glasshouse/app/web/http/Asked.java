// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question: the names in its path, the words behind it, its body.
public final class Asked {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int LONGEST = 200;

  private final ServerRequest request;
  private final Patience patience;

  Asked(ServerRequest request, Patience patience) {
    this.request = request;
    this.patience = patience;
  }

  ServerRequest request() {
    return request;
  }

  /// Returns a name of the path. It is an id, never a path of the file system.
  public String id(String name) {
    String id = text(name);
    if (!ID.matcher(id).matches()) {
      throw Refusal.unknown("\"%s\" is no id: small letters, digits, hyphens".formatted(id));
    }
    return id;
  }

  /// Returns a name of the path as it was written.
  public String text(String name) {
    return brief(request.path().pathParameters().get(name), name);
  }

  /// Returns a word behind the path, if it is there and not empty.
  public Optional<String> word(String name) {
    List<String> all = request.query().all(name, List::of);
    if (all.size() > 1) {
      throw Refusal.wrong("%s may be given once".formatted(name));
    }
    return all.stream().filter(word -> !word.isEmpty()).map(word -> brief(word, name)).findFirst();
  }

  /// Returns a word that must be there.
  public String needed(String name) {
    return word(name).orElseThrow(() -> Refusal.wrong("say ?%s=…".formatted(name)));
  }

  /// Returns a whole number within its range.
  public int number(String name, int fallback, int least, int most) {
    Optional<String> word = word(name);
    if (word.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(word.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw Refusal.wrong(
        "%s takes a whole number from %d to %d, got \"%s\""
            .formatted(name, least, most, word.get()));
  }

  private static String brief(String word, String name) {
    if (word.length() > LONGEST) {
      throw Refusal.wrong("%s has at most %d characters".formatted(name, LONGEST));
    }
    return word;
  }

  /// Returns the body, an object in JSON.
  public Body body() {
    patience.begin();
    try {
      return Body.read(request);
    } finally {
      patience.end();
    }
  }
}
