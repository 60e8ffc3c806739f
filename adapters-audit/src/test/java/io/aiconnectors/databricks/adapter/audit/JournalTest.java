package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.Journal.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void what_has_to_last_is_forced_before_it_counts_as_written() {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);

        assertThat(append(journal, "a", true)).isEqualTo(Fate.WRITTEN);
        assertThat(append(journal, "b", false)).isEqualTo(Fate.WRITTEN);
        assertThat(append(journal, "c", true)).isEqualTo(Fate.WRITTEN);

        assertThat(disk.done).containsExactly("open", "append a", "force", "append b", "append c", "force");
    }

    @Test
    void what_did_not_have_to_last_does_when_the_journal_is_closed() {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);
        append(journal, "a", false);

        journal.close();

        assertThat(disk.done).containsExactly("open", "append a", "force", "close");
        assertThat(append(journal, "b", true)).isEqualTo(Fate.CLOSED);
    }

    @Test
    void a_full_disk_fails_the_line_and_is_opened_anew_for_the_next() {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);
        append(journal, "a", true);

        disk.full = true;
        assertThat(append(journal, "b", true)).isEqualTo(Fate.FAILED);
        assertThat(append(journal, "c", false)).isEqualTo(Fate.FAILED);
        disk.full = false;
        assertThat(append(journal, "d", true)).isEqualTo(Fate.WRITTEN);

        assertThat(disk.done)
                .containsExactly("open", "append a", "force", "close", "open", "close", "open", "append d", "force");
    }

    @Test
    void a_line_that_cannot_be_forced_is_not_written() {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);
        disk.forgetful = true;

        assertThat(append(journal, "a", true)).isEqualTo(Fate.FAILED);
    }

    @Test
    void a_disk_that_breaks_otherwise_fails_its_group_and_nobody_waits_for_ever() {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);
        disk.broken = true;

        assertThat(append(journal, "a", true)).isEqualTo(Fate.FAILED);
        disk.broken = false;
        assertThat(append(journal, "b", true)).isEqualTo(Fate.WRITTEN);
    }

    @Test
    void whoever_comes_while_the_disk_is_busy_shares_the_next_force() throws InterruptedException {
        var disk = new ScriptedDisk();
        var journal = new Journal(disk);
        disk.hold = new CountDownLatch(1);
        var fates = new CopyOnWriteArrayList<Fate>();
        var threads = new ArrayList<Thread>();
        threads.add(Thread.ofPlatform().start(() -> fates.add(append(journal, "first", true))));
        disk.forcing.await();
        for (var late = 0; late < 20; late++) {
            threads.add(Thread.ofPlatform().start(() -> fates.add(append(journal, "late", true))));
        }
        for (var thread : threads.subList(1, threads.size())) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        disk.hold.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(fates).hasSize(21).containsOnly(Fate.WRITTEN);
        assertThat(disk.done).containsExactly("open", "append first", "force", "append " + "late".repeat(20), "force");
    }

    private static Fate append(Journal journal, String line, boolean lasting) {
        return journal.append(line.getBytes(StandardCharsets.UTF_8), lasting);
    }

    /// A disk that notes what it is told to do, and fails when it is told to.
    private static final class ScriptedDisk implements Disk, Disk.Handle {
        private final List<String> done = new CopyOnWriteArrayList<>();
        private final CountDownLatch forcing = new CountDownLatch(1);
        private CountDownLatch hold = new CountDownLatch(0);
        private volatile boolean full;
        private volatile boolean forgetful;
        private volatile boolean broken;

        @Override
        public Handle open() {
            done.add("open");
            return this;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            if (broken) {
                throw new IllegalStateException("not a failure of the disk's kind");
            }
            done.add("append " + new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void force() throws IOException {
            forcing.countDown();
            try {
                hold.await();
            } catch (InterruptedException failure) {
                throw new IOException(failure);
            }
            if (forgetful) {
                throw new IOException("Input/output error");
            }
            done.add("force");
        }

        @Override
        public void close() {
            done.add("close");
        }
    }
}
