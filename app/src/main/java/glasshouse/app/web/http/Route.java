// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

/// One thing that can be asked of the studio, as `docs/reference/openapi.yaml` describes it.
///
/// @param verb GET to read, POST to change
/// @param path with names in braces, such as `/api/runs/{run}`
/// @param handler who answers
public record Route(Verb verb, String path, Handler handler) {

  /// What a route may do.
  public enum Verb {
    /// Reads; changes nothing.
    GET,
    /// Changes something; needs the studio's own header and JSON.
    POST
  }

  /// Whoever answers. What is thrown becomes a problem with a fitting status.
  public interface Handler {
    /// Answers one question.
    Answer answer(Asked asked) throws Exception;
  }

  /// Returns a route that reads.
  public static Route read(String path, Handler handler) {
    return new Route(Verb.GET, path, handler);
  }

  /// Returns a route that changes something.
  public static Route change(String path, Handler handler) {
    return new Route(Verb.POST, path, handler);
  }
}
