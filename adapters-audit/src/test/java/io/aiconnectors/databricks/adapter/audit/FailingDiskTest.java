package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.disk.FaultyDisk;
import io.aiconnectors.databricks.adapter.audit.disk.FaultyDisk.Fault;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailingDiskTest {
    @TempDir
    Path spool;

    private final ListSink sink = new ListSink("list", 500);
    private FaultyDisk disk;
    private AuditAdapter audit;

    @BeforeEach
    void start() {
        var place = Audits.place(spool);
        disk = new FaultyDisk(place.disk());
        audit = Audits.start(Audits.settings(spool), new Place(disk, place.lock()), sink);
    }

    @AfterEach
    void stop() {
        disk.suffer(Fault.NONE);
        audit.close(Audits.SOON);
        Chains.assertThatItHolds(sink.taken());
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, audit_disk_full",
        "READ_ONLY, audit_read_only",
        "FORGETFUL, audit_unavailable",
        "BROKEN, audit_unavailable",
        "DEFECT, audit_unavailable"
    })
    void a_call_is_refused_by_what_is_wrong_with_the_disk_and_nothing_of_it_is_recorded(Fault fault, String code) {
        Calls.open(audit, "before");
        disk.suffer(fault);

        assertThat(audit.trail().open(Calls.opening("refused"))).isEqualTo(new Opened.Refused(code));

        recover();
        Calls.open(audit, "after");
        assertThat(Audits.holds(Audits.spooled(spool), "before", "opened")).isTrue();
        assertThat(Audits.holds(Audits.spooled(spool), "refused", "opened")).isFalse();
        assertThat(Audits.holds(Audits.spooled(spool), "after", "opened")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FULL", "READ_ONLY", "FORGETFUL", "BROKEN", "DEFECT"})
    void what_ends_while_the_disk_fails_is_recorded_once_it_works(Fault fault) {
        var attempt = Calls.open(audit, "call");
        disk.suffer(fault);
        attempt.close(Calls.closing());

        recover();

        Audits.await(() -> Audits.holds(sink.taken(), "call", "closed"));
        assertThat(audit.figures().openCalls()).isZero();
        assertThat(sink.taken().stream().filter(record -> record.line().contains("\"closed\"")))
                .hasSize(1);
    }

    @Test
    void while_the_disk_fails_calls_are_refused_at_once_and_it_shows() {
        disk.suffer(Fault.READ_ONLY);
        audit.serviceEvents().happened(Audits.policyChanged());
        Audits.await(() -> !audit.figures().refusing().isEmpty());

        assertThat(audit.trail().open(Calls.opening("refused"))).isEqualTo(new Opened.Refused("audit_read_only"));
        assertThat(audit.figures().refusing()).isEqualTo("audit_read_only");
        assertThat(audit.figures().queued()).isPositive();

        recover();
        assertThat(audit.figures().refusing()).isEmpty();
    }

    @Test
    void nothing_is_written_behind_what_could_not_be_removed() {
        Calls.open(audit, "before");
        disk.suffer(Fault.FULL);
        audit.trail().open(Calls.opening("half"));
        disk.suffer(Fault.BROKEN);
        audit.trail().open(Calls.opening("refused"));
        recover();
        Calls.open(audit, "after");

        assertThat(Audits.files(spool, ".torn")).isEmpty();
        assertThat(Audits.spooled(spool)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoever_comes_while_the_disk_is_busy_shares_the_next_force() throws InterruptedException {
        Calls.open(audit, "before");
        var held = disk.hold();
        var threads = new ArrayList<Thread>();
        threads.add(Thread.ofVirtual().start(() -> Calls.open(audit, "first")));
        Audits.await(disk::isForcing);
        for (var late = 0; late < 20; late++) {
            var event = "late-" + late;
            threads.add(Thread.ofVirtual().start(() -> Calls.open(audit, event)));
        }
        Audits.await(() -> audit.figures().queued() == 21);
        var before = disk.forced();
        assertThat(Audits.holds(sink.taken(), "first", "opened")).isFalse();

        held.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(disk.forced() - before).isEqualTo(2);
        assertThat(audit.figures().openCalls()).isEqualTo(22);
    }

    private void recover() {
        disk.suffer(Fault.NONE);
        Audits.await(() -> audit.figures().refusing().isEmpty());
    }
}
