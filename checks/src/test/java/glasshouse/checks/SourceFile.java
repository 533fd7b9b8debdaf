// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java file as text, lines and tree.
final class SourceFile {
  private final String name;
  private final String text;
  private final CompilationUnitTree tree;
  private final DocTrees trees;

  private SourceFile(String name, String text, CompilationUnitTree tree, DocTrees trees) {
    this.name = name;
    this.text = text;
    this.tree = tree;
    this.trees = trees;
  }

  /// Parses files; their names are given relative to the project.
  static List<SourceFile> parse(List<Path> files) {
    List<Text> texts = new ArrayList<>();
    for (Path file : files) {
      try {
        texts.add(new Text(House.root().relativize(file).toString(), Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parseAll(texts);
  }

  /// Parses one text.
  static SourceFile of(String name, String text) {
    return parseAll(List.of(new Text(name, text))).getFirst();
  }

  private static List<SourceFile> parseAll(List<Text> texts) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("-proc:none");
    var task = (JavacTask) compiler.getTask(null, null, _ -> {}, options, null, texts);
    DocTrees trees = DocTrees.instance(task);
    List<SourceFile> files = new ArrayList<>();
    try {
      Iterator<Text> text = texts.iterator();
      for (CompilationUnitTree tree : task.parse()) { // in the order they were given
        Text next = text.next();
        files.add(new SourceFile(next.path, next.text, tree, trees));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  CompilationUnitTree tree() {
    return tree;
  }

  /// Returns the line a tree starts on.
  long line(Tree part) {
    return tree.getLineMap().getLineNumber(Math.max(0, positions().getStartPosition(tree, part)));
  }

  /// Returns the line a tree ends on.
  long lastLine(Tree part) {
    return tree.getLineMap().getLineNumber(Math.max(0, positions().getEndPosition(tree, part)));
  }

  boolean hasDoc(Tree part) {
    return trees.getDocComment(TreePath.getPath(tree, part)) != null;
  }

  /// Returns the tree that holds a tree.
  Tree parent(Tree part) {
    return TreePath.getPath(tree, part).getParentPath().getLeaf();
  }

  Finding finding(long line, String words) {
    return new Finding(name, line, words);
  }

  /// Finds a pattern line by line; `words` may use the groups of the match.
  List<Finding> find(Pattern pattern, String words) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = pattern.matcher(lines.get(i));
      if (matcher.find()) {
        findings.add(finding(i + 1, words.formatted(matcher.group())));
      }
    }
    return findings;
  }

  private SourcePositions positions() {
    return trees.getSourcePositions();
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    private Text(String path, String text) {
      super(URI.create("string:///" + path.replace(' ', '_')), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
