package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Labels by securable; one that was never spoken of is fully read and has no tags.
public final class StagedClassifications implements Classifications {
    public static final Tag SCI = new Tag("sci", "");

    private final Journal journal;
    private final Map<Securable, Labels> labels = new HashMap<>();
    private Labels others = new Labels.Read(List.of());
    private Runnable afterAnswer = () -> {};
    private int answered = Integer.MAX_VALUE;

    public StagedClassifications(Journal journal) {
        this.journal = journal;
    }

    public void tag(Securable securable) {
        labels.put(securable, new Labels.Read(List.of(SCI)));
    }

    public void fail(Securable securable, Fault fault) {
        labels.put(securable, new Labels.Unread(fault));
    }

    public void failAll(Fault fault) {
        others = new Labels.Unread(fault);
    }

    /// Does something after the next answer, such as to change what the one after it will be.
    public void afterAnswer(Runnable what) {
        afterAnswer = what;
    }

    /// Answers for the first so many only, which breaks the contract.
    public void answerOnly(int count) {
        answered = count;
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        journal.note("labels " + securables.stream().map(Securable::fullName).collect(Collectors.joining(" ")));
        var answer = securables.stream()
                .limit(answered)
                .map(securable -> labels.getOrDefault(securable, others))
                .toList();
        afterAnswer.run();
        return answer;
    }
}
