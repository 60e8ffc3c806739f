package io.aiconnectors.databricks.sandbox.browser;

import java.net.URI;

/// Where the browser ended up.
public sealed interface Arrival {
    /// At a page that is shown.
    record Shown(Page page) implements Arrival {}

    /// On its way to an address that the browser does not open itself: a client's redirect URI.
    record SentTo(URI address) implements Arrival {}
}
