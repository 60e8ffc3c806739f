package io.aiconnectors.databricks.adapter.local;

import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what happens around sign-in and to tokens to the log, one line an event.
public final class LoggedSecurityEvents implements SecurityEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedSecurityEvents.class);
    private static final int LONGEST = 512;
    /// A client chooses some of this text; it must not be able to write lines of its own.
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    @Override
    public void happened(SecurityEvent event) {
        LOG.info(
                "{} client={} grant={} person={} code={}{}",
                event.kind().code(),
                plain(event.client()),
                plain(event.grant()),
                plain(event.person()),
                plain(event.code()),
                details(event));
    }

    private static String details(SecurityEvent event) {
        return event.details().entrySet().stream()
                .map(detail -> " " + detail.getKey() + "=" + plain(detail.getValue()))
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        var printable = UNPRINTABLE.matcher(text).replaceAll("?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
