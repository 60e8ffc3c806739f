package io.aiconnectors.databricks.adapter.pages.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Cuts a sentence into what is plain, what stands `*on a screen*` and what is `` `typed` ``.
final class Words {
    private static final Pattern MARKED = Pattern.compile("\\*([^*]+)\\*|`([^`]+)`");

    private Words() {}

    static List<Map<String, String>> of(String text) {
        var words = new ArrayList<Map<String, String>>();
        var marked = MARKED.matcher(text);
        var from = 0;
        while (marked.find()) {
            add(words, "plain", text.substring(from, marked.start()));
            if (marked.group(1) != null) {
                add(words, "screen", marked.group(1));
            } else {
                add(words, "typed", marked.group(2));
            }
            from = marked.end();
        }
        add(words, "plain", text.substring(from));
        return List.copyOf(words);
    }

    private static void add(List<Map<String, String>> words, String kind, String text) {
        if (!text.isEmpty()) {
            words.add(Map.of("kind", kind, "text", text));
        }
    }
}
