package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.adapter.mcp.catalogue.Listing;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// One tool that works until it is told to end, or interrupted.
public final class SlowCatalogue implements ToolCatalogue {
    public final CountDownLatch begun = new CountDownLatch(1);
    public final CountDownLatch release = new CountDownLatch(1);
    public final CountDownLatch interrupted = new CountDownLatch(1);
    public final CountDownLatch ended = new CountDownLatch(1);
    /// What the tool answers in the end.
    public volatile ToolAnswer answer = ToolAnswer.failure("done");

    @Override
    public String instructions() {
        return "";
    }

    @Override
    public Listing visibleTo(Caller caller) {
        return new Listing.Tools(List.of());
    }

    @Override
    public ToolAnswer call(ToolRequest request) {
        begun.countDown();
        try {
            request.progress().report(1, 2, "half");
            request.progress().report(1, 2, "again");
            request.progress().report(0, 2, "back");
            release.await();
        } catch (InterruptedException left) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
        ended.countDown();
        return answer;
    }
}
