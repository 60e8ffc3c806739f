package io.aiconnectors.databricks.adapter.databricks.tag;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Deadline;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;
import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads every tag that is assigned to one securable itself. Whatever is inherited is not among them.
///
/// The reading is strict where others are lenient, for an answer that is misread here shows what must not be shown:
/// an object that is neither empty nor a page of assignments, an assignment without a key, a value that is no text,
/// or a page that comes twice leaves the securable unread.
///
/// See https://docs.databricks.com/api/workspace/entitytagassignments/list
public final class TagReads {
    private static final Address UNITY_CATALOG = Address.of("/api/2.1/unity-catalog/entity-tag-assignments");
    private static final Address WORKSPACE_OBJECTS = Address.of("/api/2.0/entity-tag-assignments");
    private static final String ASSIGNMENTS = "tag_assignments";
    private static final String NEXT = "next_page_token";
    private static final int TAGS_PER_PAGE = 50;

    /// Databricks allows 50 tags on a securable, so more than a few pages are no honest answer.
    private static final int MAX_PAGES = 20;

    private final WorkspaceHttp http;

    public TagReads(WorkspaceHttp http) {
        this.http = http;
    }

    Upstream<Labels.Read> of(Authorized<?> call, Workspace at, Securable securable, Deadline deadline) {
        var first = address(securable).with("max_results", TAGS_PER_PAGE);
        var tags = new ArrayList<Tag>();
        var seen = new HashSet<String>();
        var next = "";
        do {
            if (!seen.add(next) || seen.size() > MAX_PAGES) {
                return Upstream.failed(Kind.UNREADABLE);
            }
            var address = next.isEmpty() ? first : first.with("page_token", next);
            var page = http.ask(call, at, Request.get(Lane.TAGS, address), deadline)
                    .then(answer -> Reading.of(answer, TagReads::page));
            switch (page) {
                case Failed<Page>(var fault) -> {
                    return Upstream.failed(fault);
                }
                case Answer<Page>(var read) -> {
                    tags.addAll(read.tags());
                    next = read.next();
                }
            }
        } while (!next.isEmpty());
        return Upstream.answer(new Labels.Read(tags));
    }

    private static Address address(Securable securable) {
        var kind = switch (securable.kind()) {
            case CATALOG -> UNITY_CATALOG.segment("catalogs");
            case SCHEMA -> UNITY_CATALOG.segment("schemas");
            case TABLE -> UNITY_CATALOG.segment("tables");
            case COLUMN -> UNITY_CATALOG.segment("columns");
            case GENIE_SPACE -> WORKSPACE_OBJECTS.segment("geniespaces");
        };
        return kind.segment(securable.fullName()).segment("tags");
    }

    private static Page page(Fields answer) {
        if (!answer.isEmpty() && !answer.has(ASSIGNMENTS) && !answer.has(NEXT)) {
            throw new UnreadableAnswer();
        }
        var tags = answer.rows(ASSIGNMENTS).stream()
                .map(row -> tag(Fields.of(row)))
                .toList();
        return new Page(tags, answer.textIfAny(NEXT).orElse(""));
    }

    private static Tag tag(Fields row) {
        var key = row.text("tag_key");
        if (key.isBlank()) {
            throw new UnreadableAnswer();
        }
        return new Tag(key, row.textIfAny("tag_value").orElse(""));
    }

    private record Page(List<Tag> tags, String next) {}
}
