// SPDX-License-Identifier: Apache-2.0
package glasshouse.spark;

import glasshouse.app.engine.Cluster;
import glasshouse.kernel.Crew;
import glasshouse.lab.Experiment;
import glasshouse.lab.Runner;
import glasshouse.lab.experiment.Executor;
import glasshouse.lab.scenario.Scenario;
import glasshouse.society.Nation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// A Spark application, from its start to its end.
final class SparkCluster implements Cluster {
  /// Regions for each processor: an uneven share is then soon made up for.
  private static final int REGIONS = 2;

  private final JavaSparkContext context;
  private final Build build;

  private SparkCluster(JavaSparkContext context, Build build) {
    this.context = context;
    this.build = build;
  }

  /// Opens a cluster.
  ///
  /// @param master as after `spark:`; if empty, what `spark-submit` says, or else `local-cluster`
  static SparkCluster open(String master) {
    return open(Settings.of(master), Build.here());
  }

  /// Opens a cluster.
  ///
  /// @param build what executors must run
  static SparkCluster open(SparkConf settings, Build build) {
    var context = new JavaSparkContext(settings);
    context.setLogLevel("ERROR");
    return new SparkCluster(context, build);
  }

  @Override
  public Runner.Lands lands() {
    return this::found;
  }

  private Nation found(Experiment experiment, int replicate, Nation.Setup setup, Crew crew) {
    var question = Charter.Question.of(experiment, replicate);
    var charter = context.broadcast(charter(experiment.scenario()));
    var terms = new Errand.Terms(build, charter, question);
    return new Nation(setup, new SparkLand(context, terms, REGIONS * cores()));
  }

  private static Charter charter(Scenario scenario) {
    try {
      return Charter.of(scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Executor members(Scenario scenario) {
    return new SparkMembers(context, build, context.broadcast(charter(scenario)));
  }

  @Override
  public int cores() {
    return context.defaultParallelism();
  }

  /// Returns the same cluster for a driver that runs something else, for tests.
  SparkCluster withBuild(Build other) {
    return new SparkCluster(context, other);
  }

  /// Returns the application itself, for tests.
  JavaSparkContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}
