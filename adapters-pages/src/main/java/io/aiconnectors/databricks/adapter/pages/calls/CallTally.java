package io.aiconnectors.databricks.adapter.pages.calls;

import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the calls of this process have come to since its start. Codes are counted, never names.
public final class CallTally {
    /// The name under which Entra's failures are kept, beside the workspaces by their aliases.
    public static final String ENTRA = "entra id";

    private static final int MOST_CODES = 200;
    private static final String OTHERS = "others";
    private static final Map<String, Fault.Kind> KINDS =
            Arrays.stream(Fault.Kind.values()).collect(Collectors.toMap(Fault.Kind::code, Function.identity()));

    private final ConcurrentMap<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> reasons = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> withheld = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Sightings> seen = new ConcurrentHashMap<>();
    private final List<String> workspaces;

    /// Nothing yet.
    ///
    /// @param workspaces every alias of the registry
    public CallTally(List<WorkspaceAlias> workspaces) {
        this.workspaces = workspaces.stream().map(WorkspaceAlias::value).toList();
    }

    /// The aliases, in the order of the registry.
    public List<String> workspaces() {
        return workspaces;
    }

    /// How calls ended, by outcome.
    public Map<String, Long> outcomes() {
        return sums(outcomes);
    }

    /// Why calls were not answered, by reason code.
    public Map<String, Long> reasons() {
        return sums(reasons);
    }

    /// How many objects were withheld, by reason code.
    public Map<String, Long> withheld() {
        return sums(withheld);
    }

    /// What was last seen of a workspace, or of [#ENTRA].
    public Sightings of(String whom) {
        return seen.getOrDefault(whom, Sightings.NONE);
    }

    void refused(String code) {
        count(outcomes, "audit_unavailable", 1);
        count(reasons, code, 1);
    }

    void ended(String asked, Closing closing) {
        count(outcomes, closing.outcome(), 1);
        closing.reasons().forEach(code -> count(reasons, code, 1));
        for (Withheld some : closing.withheld()) {
            count(withheld, some.code(), some.count());
        }
        switch (closing.outcome()) {
            case "completed" -> see(closing.workspace(), past -> past.answeredAt(closing.at()));
            case "upstream_failed" -> closing.reasons().forEach(code -> blame(code, asked, closing));
            default -> {
                // Nobody else had a part in how it ended.
            }
        }
    }

    /// That a caller is not let in says nothing of whoever does not let them in.
    private void blame(String code, String asked, Closing closing) {
        var kind = KINDS.get(code);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case IDENTITY_UNAVAILABLE, IDENTITY_MISCONFIGURED -> see(ENTRA, past -> past.failedAt(closing.at(), code));
            case RATE_LIMITED, SHED, TIMEOUT, UNREACHABLE, UPSTREAM_ERROR, UNREADABLE, CLASSIFICATION_UNAVAILABLE ->
                see(placeOf(asked, closing), past -> past.failedAt(closing.at(), code));
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    NOT_FOUND,
                    FORBIDDEN,
                    REJECTED,
                    NOT_OFFERED,
                    TOO_LARGE,
                    CANCELLED -> {
                // It is the caller's or the question's, or ours.
            }
        }
    }

    /// A call that got nowhere was on its way to the workspace it asked for, or to the only one there is.
    private String placeOf(String asked, Closing closing) {
        if (!closing.workspace().isEmpty()) {
            return closing.workspace();
        }
        return asked.isEmpty() && workspaces.size() == 1 ? workspaces.getFirst() : asked;
    }

    private void see(String whom, Function<Sightings, Sightings> what) {
        if (whom.equals(ENTRA) || workspaces.contains(whom)) {
            seen.compute(whom, (_, past) -> what.apply(past == null ? Sightings.NONE : past));
        }
    }

    private static void count(ConcurrentMap<String, LongAdder> counts, String code, int by) {
        var known = counts.get(code);
        if (known == null) {
            known = counts.computeIfAbsent(counts.size() < MOST_CODES ? code : OTHERS, _ -> new LongAdder());
        }
        known.add(by);
    }

    private static Map<String, Long> sums(ConcurrentMap<String, LongAdder> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((code, count) -> sums.put(code, count.sum()));
        return sums;
    }
}
