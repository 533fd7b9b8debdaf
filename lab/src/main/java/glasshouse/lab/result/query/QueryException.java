// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result.query;

/// A query that cannot be answered, in the words of the database.
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1;

  QueryException(String message) {
    super(message);
  }
}
