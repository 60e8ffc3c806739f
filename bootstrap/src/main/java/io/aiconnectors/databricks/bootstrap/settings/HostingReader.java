package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads how a process ends and what the public page tells.
final class HostingReader {
    static final String NOTICE = "CONNECTOR_STOP_NOTICE_SECONDS";
    static final String PATIENCE = "CONNECTOR_STOP_SECONDS";
    static final String CONTACT = "CONNECTOR_POLICY_CONTACT";
    static final String WORKSPACES = "CONNECTOR_PAGE_WORKSPACES";
    static final Set<String> KNOWN = Set.of(NOTICE, PATIENCE, CONTACT, WORKSPACES);

    private static final int USUAL_NOTICE = 5;
    /// With the notice it is as long as our policy engine outlives the same signal.
    private static final int USUAL_PATIENCE = 25;
    private static final int MOST = 600;
    private static final String EXAMPLE = "https://wiki.example.com/databricks or mailto:data@example.com";
    private static final Pattern MAIL = Pattern.compile("mailto:[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}");

    private HostingReader() {}

    /// Reads it.
    ///
    /// @param local whether the connector is for this machine alone, where no balancer has to notice anything
    static Hosting read(Values values, boolean local) {
        return new Hosting(
                values.number(NOTICE, local ? 0 : USUAL_NOTICE, 0, MOST),
                values.number(PATIENCE, USUAL_PATIENCE, 0, MOST),
                contact(values),
                values.flag(WORKSPACES, true));
    }

    private static Optional<URI> contact(Values values) {
        var written = values.optional(CONTACT, "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                MAIL.matcher(written).matches() ? URI.create(written) : values.checked(CONTACT, written, EXAMPLE));
    }
}
