package io.aiconnectors.databricks.sandbox.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/// A page as the browser shows it.
///
/// @param address where the redirects ended
public record Page(URI address, int status, Map<String, List<String>> headers, Document document) {
    /// What it says, as text.
    public String text() {
        return document.text();
    }

    /// Whether it has a button like this in some form.
    ///
    /// @param selector of the button, in CSS
    public boolean offers(String selector) {
        return document.selectFirst(selector) != null;
    }
}
