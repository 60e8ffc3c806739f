package io.aiconnectors.databricks.adapter.pages.calls;

import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the calls of this process have seen of workspaces and of Entra since its start. How many there were is counted
/// elsewhere, in the registry of metrics.
public final class Lookout {
    /// The name under which Entra's failures are kept, beside the workspaces by their aliases.
    public static final String ENTRA = "entra id";

    private static final Map<String, Fault.Kind> KINDS =
            Arrays.stream(Fault.Kind.values()).collect(Collectors.toMap(Fault.Kind::code, Function.identity()));

    private final ConcurrentMap<String, Sightings> seen = new ConcurrentHashMap<>();
    private final List<String> workspaces;

    /// Nothing yet.
    ///
    /// @param workspaces every alias of the registry
    public Lookout(List<WorkspaceAlias> workspaces) {
        this.workspaces = workspaces.stream().map(WorkspaceAlias::value).toList();
    }

    /// The aliases, in the order of the registry.
    public List<String> workspaces() {
        return workspaces;
    }

    /// What was last seen of a workspace, or of [#ENTRA].
    public Sightings of(String whom) {
        return seen.getOrDefault(whom, Sightings.NONE);
    }

    void ended(String asked, Closing closing) {
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
}
