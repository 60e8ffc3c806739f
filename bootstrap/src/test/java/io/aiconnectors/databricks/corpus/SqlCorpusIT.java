package io.aiconnectors.databricks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Intent.PrepareSqlCall;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.policy.Decision.Deny;
import io.aiconnectors.databricks.domain.policy.Decision.Permit;
import io.aiconnectors.databricks.domain.policy.Decision.Unavailable;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Every statement of the corpus through the real parser and the policy as it is shipped, on the real engine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SqlCorpusIT {
    private static final int LEAST = 220;

    private final SqlStatements statements = new FactsAdapter().sqlStatements();
    private ShippedPolicy policy;

    @BeforeAll
    void start(@TempDir Path directory) {
        policy = ShippedPolicy.start(directory);
    }

    @AfterAll
    void stop() {
        policy.close();
    }

    @Test
    void the_policy_decides_on_every_statement_as_the_corpus_says(TestReporter reporter) {
        var examples = Corpus.examples();
        var disagreements = new TreeMap<String, String>();
        var decided = new TreeMap<String, Integer>();

        for (var example : examples) {
            var facts = statements.read(example.text());
            var actual = decided(example.text(), facts);
            decided.merge(name(actual), 1, Integer::sum);
            if (!agrees(example.expected(), actual)) {
                disagreements.put(
                        example.where(), "expected " + example.expected() + ", was " + actual + " on " + facts);
            }
        }

        reporter.publishEntry("statements", examples.size() + " decided: " + decided);
        assertThat(disagreements.entrySet()).isEmpty();
        assertThat(examples).hasSizeGreaterThan(LEAST);
    }

    private Expected decided(String text, StatementFacts facts) {
        var arguments = JsonNodeFactory.instance.objectNode().put("query", text);
        var intent = new PrepareSqlCall(
                new WorkspaceChoice.Default(),
                new UpstreamToolName("execute_sql_read_only"),
                new JsonText(arguments.toString()),
                List.of(new NamedStatement("query", facts)));
        return switch (policy.decisions().decide(Callers.ada(), intent)) {
            case Permit<PrepareSqlCall>(var authorized) ->
                new Expected.Allow(codes(authorized.decision().observed()));
            case Deny<PrepareSqlCall>(var reasons, var _) -> new Expected.Deny(codes(reasons));
            case Unavailable<PrepareSqlCall>(var fault) -> throw new AssertionError(fault + " on " + facts);
        };
    }

    /// A denial may have more reasons than the one it is about.
    private static boolean agrees(Expected expected, Expected actual) {
        return switch (expected) {
            case Expected.Allow _ -> expected.equals(actual);
            case Expected.Deny(var codes) -> actual instanceof Expected.Deny(var reasons) && reasons.containsAll(codes);
        };
    }

    private static String name(Expected decision) {
        return switch (decision) {
            case Expected.Allow(var observed) -> observed.isEmpty() ? "allow" : "allow, observed";
            case Expected.Deny _ -> "deny";
        };
    }

    private static Set<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
