package io.aiconnectors.databricks.adapter.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKey;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.chain.JwsCheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import io.aiconnectors.databricks.adapter.audit.fixture.Lines;
import io.aiconnectors.databricks.adapter.audit.fixture.Tape;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who may write the files, and knows how hashes are made, but has no key.
class ForgedTrailTest {
    private static final String CHAIN = "a".repeat(32);

    @TempDir
    Path folder;

    private final CheckpointKey key = CheckpointKey.fresh(new SecureRandom());
    private final JwsCheckpointSigner signer = new JwsCheckpointSigner(key);
    private final JwsCheckpointSigner stranger = new JwsCheckpointSigner(CheckpointKey.fresh(new SecureRandom()));

    @Test
    void a_chain_that_was_hashed_anew_contradicts_its_checkpoints() throws IOException {
        var honest = new Tape(CHAIN).calls(2);
        var statement = signer.sign(honest.head(), Lines.AT);
        var forged = new Tape(CHAIN)
                .with(Lines.opened("call-0"))
                .with(Lines.closed("call-0", "gus", Lines.AT, "completed", List.of(), "abc123"))
                .calls(1)
                .with(Lines.checkpoint("c", Lines.AT, statement));

        assertThat(findings(forged))
                .contains(new Finding.Contradiction("checkpoint 5 (" + place(5) + ")", 4, place(4)));
    }

    @Test
    void a_chain_without_its_checkpoints_is_not_taken() throws IOException {
        assertThat(findings(new Tape(CHAIN).calls(2))).containsExactly(new Finding.Unattested(1, 4));
    }

    @Test
    void checkpoints_with_a_key_of_ones_own_are_foreign() throws IOException {
        assertThat(findings(new Tape(CHAIN).calls(2).signed(stranger)))
                .contains(new Finding.Unattested(1, 5))
                .hasAtLeastOneElementOfType(Finding.ForeignSignature.class);
    }

    @Test
    void a_checkpoint_of_another_chain_proves_nothing() throws IOException {
        var other = new Tape("b".repeat(32)).calls(2);
        var borrowed = signer.sign(other.head(), Lines.AT);

        assertThat(findings(new Tape(CHAIN).calls(2).with(Lines.checkpoint("c", Lines.AT, borrowed))))
                .contains(new Finding.StrangeStatement(5, place(5)), new Finding.Unattested(1, 5));
    }

    @Test
    void a_checkpoint_that_speaks_of_what_comes_after_it_is_strange() throws IOException {
        var later = signer.sign(new Tape(CHAIN).calls(9).head(), Lines.AT);

        assertThat(findings(new Tape(CHAIN)
                        .calls(2)
                        .signed(signer)
                        .with(Lines.checkpoint("c", Lines.AT, later))
                        .calls(9)))
                .containsExactly(new Finding.StrangeStatement(6, place(6)));
    }

    @Test
    void a_checkpoint_without_a_statement_is_told() throws IOException {
        assertThat(findings(new Tape(CHAIN).calls(2).signed(signer).with(Lines.checkpoint("c", Lines.AT, "signed"))))
                .containsExactly(new Finding.NoStatement(6, place(6)));
    }

    @Test
    void a_statement_that_was_changed_has_a_false_signature() throws IOException {
        var signed = signer.sign(new Tape(CHAIN).calls(2).head(), Lines.AT);
        var other = signer.sign(new Tape(CHAIN).calls(1).head(), Lines.AT);
        var mixed = signed.substring(0, signed.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(findings(new Tape(CHAIN).calls(1).signed(signer).with(Lines.checkpoint("c", Lines.AT, mixed))))
                .containsExactly(new Finding.FalseSignature(4, place(4)));
    }

    @Test
    void a_tail_that_should_have_been_signed_is_not_taken() throws IOException {
        var tape = new Tape(CHAIN).calls(1).signed(signer).calls(1_001);

        assertThat(findings(tape)).containsExactly(new Finding.LongTail(4, 2_005));
    }

    @Test
    void a_tail_that_a_connector_may_leave_is_noted() throws IOException {
        var report = verdict(new Tape(CHAIN).calls(1).signed(signer).calls(2), List.of())
                .chains()
                .getFirst();

        assertThat(report.intact()).isTrue();
        assertThat(report.notes()).containsExactly(new Note.Tail(4, 7));
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_by_whoever_knows_the_head() throws IOException {
        var tape = new Tape(CHAIN).calls(1).signed(signer);
        var kept = tape.lines();
        var known = tape.calls(2).head();

        Tape.write(folder.resolve("audit.jsonl"), kept);
        var verdict = new Verification(CheckpointKeys.of(List.of(key.publicPem())), List.of(known))
                .read(List.of(folder))
                .verdict();

        assertThat(verdict.chains().getFirst().findings()).containsExactly(new Finding.Missing(7, 3));
        assertThat(verdict(tape, List.of(known)).intact()).isTrue();
    }

    @Test
    void a_head_of_other_records_contradicts_them() throws IOException {
        var tape = new Tape(CHAIN).calls(1).signed(signer);
        var known = new ChainHead(CHAIN, 2, "c".repeat(64));

        assertThat(verdict(tape, List.of(known)).chains().getFirst().findings())
                .containsExactly(new Finding.Contradiction("the head that was given", 2, place(2)));
    }

    @Test
    void a_chain_that_is_known_and_not_there_is_missed() throws IOException {
        var known = new ChainHead("d".repeat(32), 2, "c".repeat(64));

        var verdict = verdict(new Tape(CHAIN).calls(1).signed(signer), List.of(known));

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.strays()).singleElement().asString().contains(known.chain());
    }

    private List<Finding> findings(Tape tape) throws IOException {
        return verdict(tape, List.of()).chains().getFirst().findings();
    }

    private Verdict verdict(Tape tape, List<ChainHead> known) throws IOException {
        return new Verification(CheckpointKeys.of(List.of(key.publicPem())), known)
                .read(List.of(tape.to(folder.resolve("audit.jsonl"))))
                .verdict();
    }

    private Place place(long line) {
        return new Place(folder.resolve("audit.jsonl").toString(), line);
    }
}
