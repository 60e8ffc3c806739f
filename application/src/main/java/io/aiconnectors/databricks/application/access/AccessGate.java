package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Keeping;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The only way from an intent to an effect.
///
/// The order is written down here and nowhere else: limit, open the audit, keep the arguments, decide, find the
/// workspace, screen the target, act, screen what was found, close the audit. A call of an upstream tool is decided
/// once more right before the act, with what upstream says of the tool. A step that says no ends the call; no step is
/// ever skipped.
public final class AccessGate {
    private final RateLimits limits;
    private final AuditTrail audit;
    private final CallPayloads payloads;
    private final PolicyDecisions policy;
    private final WorkspaceDirectory workspaces;
    private final InstantSource clock;

    public AccessGate(
            RateLimits limits,
            AuditTrail audit,
            CallPayloads payloads,
            PolicyDecisions policy,
            WorkspaceDirectory workspaces,
            InstantSource clock) {
        this.limits = limits;
        this.audit = audit;
        this.payloads = payloads;
        this.policy = policy;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// Passes a call that has no single object to it.
    public <I extends Intent, T> Outcome<T> pass(Invocation invocation, I intent, Effect<I, T> effect) {
        return limited(
                invocation,
                Draft.of(intent),
                (call, at, entry) -> shown(call, effect.perform(call, at), entry, entry::failed));
    }

    /// Passes a call that is about one object, which is screened itself before it is touched.
    public <I extends Intent, X, T> Outcome<T> pass(Invocation invocation, I intent, Aim<I, X> aim, Act<I, X, T> act) {
        return limited(
                invocation,
                Draft.of(intent),
                (call, at, entry) -> aimed(
                        call,
                        aim.find(call, at),
                        entry,
                        target -> shown(call, act.perform(call, at, target), entry, entry::invisible)));
    }

    /// Passes a call that is decided twice: on what was asked, and again with what upstream was then asked about it.
    public <P extends Intent, I extends Intent, T> Outcome<T> pass(
            Invocation invocation, Draft<P> draft, Preparation<P, I> preparation, Effect<I, T> effect) {
        return limited(
                invocation,
                draft,
                (call, at, entry) -> confirmed(
                        call,
                        preparation.prepare(call, at),
                        entry,
                        entry::failed,
                        confirmed -> shown(confirmed, effect.perform(confirmed, at), entry, entry::failed)));
    }

    /// Passes a call that is decided twice and is about one object, which is screened itself before upstream is asked
    /// about it.
    public <P extends Intent, X, I extends Intent, T> Outcome<T> pass(
            Invocation invocation,
            Draft<P> draft,
            Aim<P, X> aim,
            TargetPreparation<P, X, I> preparation,
            Act<I, X, T> act) {
        return limited(
                invocation,
                draft,
                (call, at, entry) -> aimed(
                        call,
                        aim.find(call, at),
                        entry,
                        target -> confirmed(
                                call,
                                preparation.prepare(call, at, target),
                                entry,
                                entry::invisible,
                                confirmed -> shown(
                                        confirmed, act.perform(confirmed, at, target), entry, entry::invisible))));
    }

    /// Records a call that is turned away before it has an intent, such as one of an unknown tool or with bad
    /// arguments. Beyond the caller's limit only the first is recorded, so that nobody can flood the audit.
    ///
    /// @return whether it was within the limit
    public Allowance turnAway(Invocation invocation, String tool, String code) {
        var allowance = limits.takeMistake(invocation.caller().person());
        switch (allowance) {
            case Allowance.Granted() -> record(invocation, tool, "", Subject.UNKNOWN, entry -> entry.turnedAway(code));
            case Allowance.Exhausted(var _, var first) -> throttle(invocation, tool, "", Subject.UNKNOWN, first);
        }
        return allowance;
    }

    private void throttle(Invocation invocation, String tool, String alias, Subject subject, boolean first) {
        if (first) {
            record(invocation, tool, alias, subject, Entry::throttled);
        } else {
            var trace = CallTrace.begin(clock);
            var opening = invocation.opening(trace.began(), tool, alias, subject);
            new Entry(closing -> audit.unrecorded(opening, closing), trace, clock).throttled();
        }
    }

    private void record(Invocation invocation, String tool, String alias, Subject subject, Consumer<Entry> ending) {
        var trace = CallTrace.begin(clock);
        switch (audit.open(invocation.opening(trace.began(), tool, alias, subject))) {
            case AuditTrail.Opened.Recording(var attempt) -> ending.accept(new Entry(attempt, trace, clock));
            case AuditTrail.Opened.Refused _ -> {
                // Nothing happened that would need the record; the caller is turned away all the same.
            }
        }
    }

    /// Which of our own tools the caller may see: the same predicate by which a call is decided.
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        return policy.visibleTools(caller, tools);
    }

    /// The permit for a further question that belongs to a permitted call; empty unless the policy permits it too.
    public <I extends Intent> Optional<Authorized<I>> alsoPermits(Authorized<?> call, I intent) {
        return switch (call.trace().during(Part.POLICY, () -> policy.decide(call.caller(), intent))) {
            case Decision.Permit<I>(var permit) -> Optional.of(permit.tracedBy(call.trace()));
            case Decision.Deny<I> _, Decision.Unavailable<I> _ -> Optional.empty();
        };
    }

    private <I extends Intent, T> Outcome<T> limited(Invocation invocation, Draft<I> draft, Course<I, T> course) {
        return switch (limits.take(invocation.caller().person(), draft.tool())) {
            case Allowance.Exhausted(var retryAfter, var first) -> {
                throttle(invocation, draft.tool().wireName(), draft.alias(), draft.subject(), first);
                yield new Outcome.Throttled<>(retryAfter);
            }
            case Allowance.Granted() -> audited(invocation, draft, course);
        };
    }

    private <I extends Intent, T> Outcome<T> audited(Invocation invocation, Draft<I> draft, Course<I, T> course) {
        var trace = CallTrace.begin(clock, invocation.onlooker());
        var opening = invocation.opening(trace.began(), draft.tool().wireName(), draft.alias(), draft.subject());
        return switch (audit.open(opening)) {
            case AuditTrail.Opened.Refused(var code) -> new Outcome.AuditUnavailable<>(code);
            case AuditTrail.Opened.Recording(var attempt) -> {
                var entry = new Entry(attempt, trace, clock);
                try {
                    var outcome = kept(
                            invocation,
                            () -> decided(
                                    invocation.caller(),
                                    draft.intent().get(),
                                    entry,
                                    call -> located(call, entry, course)));
                    entry.close(outcome);
                    yield outcome;
                } catch (RuntimeException | Error defect) {
                    entry.crashed();
                    throw defect;
                }
            }
        };
    }

    private <T> Outcome<T> kept(Invocation invocation, Supplier<Outcome<T>> next) {
        return switch (payloads.keep(invocation.id(), CallPayloads.Part.ARGUMENTS, invocation.arguments()::json)) {
            case Keeping.Refused _ -> new Outcome.AuditUnavailable<>("audit_payload_unavailable");
            case Keeping.Kept(), Keeping.NotWanted() -> next.get();
        };
    }

    private <I extends Intent, T> Outcome<T> decided(
            Caller caller, I intent, Entry entry, Function<Authorized<I>, Outcome<T>> next) {
        return switch (entry.trace().during(Part.POLICY, () -> policy.decide(caller, intent))) {
            case Decision.Permit<I>(var call) -> {
                entry.decided(call.decision());
                yield next.apply(call.tracedBy(entry.trace()));
            }
            case Decision.Deny<I>(var reasons, var decision) -> {
                entry.decided(decision);
                yield new Outcome.Refused<>(reasons);
            }
            case Decision.Unavailable<I>(var fault) -> new Outcome.PolicyUnavailable<>(fault);
        };
    }

    private <I extends Intent, T> Outcome<T> located(Authorized<I> call, Entry entry, Course<I, T> course) {
        return switch (workspaces.locate(call)) {
            case Upstream.Answer<Workspace>(var at) -> {
                entry.reached(at);
                yield course.run(call, at, entry);
            }
            case Upstream.Failed<Workspace>(var fault) -> entry.failed(fault);
        };
    }

    private <X, T> Outcome<T> aimed(
            Authorized<?> call, Upstream<Unscreened<X>> found, Entry entry, Function<Screened<X>, Outcome<T>> next) {
        return screened(
                call,
                found,
                entry,
                entry::invisible,
                target -> target.visible().isEmpty()
                        ? new Outcome.NotVisible<>(target.withheldCodes())
                        : next.apply(target));
    }

    private <I extends Intent, T> Outcome<T> confirmed(
            Authorized<?> call,
            Upstream<I> prepared,
            Entry entry,
            Function<Fault, Outcome<T>> failed,
            Function<Authorized<I>, Outcome<T>> next) {
        return switch (prepared) {
            case Upstream.Failed<I>(var fault) -> failed.apply(fault);
            case Upstream.Answer<I>(var intent) -> decided(call.caller(), intent, entry, next);
        };
    }

    private <T> Outcome<T> shown(
            Authorized<?> call, Upstream<Unscreened<T>> found, Entry entry, Function<Fault, Outcome<T>> failed) {
        return screened(call, found, entry, failed, Outcome.Completed::new);
    }

    private <X, T> Outcome<T> screened(
            Authorized<?> call,
            Upstream<Unscreened<X>> found,
            Entry entry,
            Function<Fault, Outcome<T>> failed,
            Function<Screened<X>, Outcome<T>> next) {
        return switch (found) {
            case Upstream.Failed<Unscreened<X>>(var fault) -> failed.apply(fault);
            case Upstream.Answer<Unscreened<X>>(var unscreened) ->
                switch (entry.trace().during(Part.POLICY, () -> policy.screen(call, unscreened))) {
                    case Screening.Done<X>(var screened) -> {
                        entry.screened(screened);
                        yield next.apply(screened);
                    }
                    case Screening.Unavailable<X>(var fault) -> new Outcome.PolicyUnavailable<>(fault);
                };
        };
    }
}
