package io.aiconnectors.databricks.adapter.oauth.cookie;

import io.aiconnectors.databricks.application.oauth.Approval;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The approvals that a browser remembers, signed by us: `v1.<key id>.<fingerprint>:<epoch
/// seconds>.….<HMAC>`.
///
/// At most 25, so that the header stays small; each counts for 30 days from when it was given, however often
/// the cookie is written. One that was tampered with, or signed with a key that is no longer known, holds
/// nothing.
public final class ApprovedCookie {
    /// How many approvals a browser remembers; the oldest goes first.
    public static final int MOST = 25;

    private static final Duration LIFE = CookieName.APPROVED.life();
    private static final String VERSION = "v1";
    private static final String PURPOSE = "approved";

    private final List<CookieKey> keys;
    private final InstantSource clock;

    /// A cookie under keys.
    ///
    /// @param keys the first signs, all are believed
    public ApprovedCookie(List<CookieKey> keys, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /// Whether it was approved in this browser, not too long ago.
    public boolean holds(List<String> cookies, Approval approval) {
        var sought = approval.terms();
        return entries(cookies).stream().anyMatch(entry -> entry.approval().equals(sought));
    }

    /// The cookie with one approval more.
    public String with(List<String> cookies, Approval approval) {
        var added = new Entry(approval.terms(), clock.instant());
        var entries = new ArrayList<Entry>();
        entries.add(added);
        entries(cookies).stream()
                .filter(entry -> !entry.approval().equals(added.approval()))
                .limit(MOST - 1L)
                .forEach(entries::add);
        var key = keys.getFirst();
        var signed = VERSION + "." + key.id() + "."
                + entries.stream().map(Entry::text).collect(Collectors.joining("."));
        return signed + "." + Hmac.of(key.bytes(), PURPOSE, signed);
    }

    private List<Entry> entries(List<String> cookies) {
        return cookies.stream().flatMap(cookie -> entries(cookie).stream()).toList();
    }

    private List<Entry> entries(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length < 4 || !parts[0].equals(VERSION) || !isSigned(cookie, parts[1])) {
            return List.of();
        }
        var oldest = clock.instant().minus(LIFE);
        return Arrays.stream(parts, 2, parts.length - 1)
                .limit(MOST)
                .flatMap(part -> Entry.of(part).stream())
                .filter(entry -> entry.at().isAfter(oldest))
                .toList();
    }

    private boolean isSigned(String cookie, String keyId) {
        var end = cookie.lastIndexOf('.');
        var mac = cookie.substring(end + 1);
        return !mac.isBlank()
                && keys.stream()
                        .filter(key -> key.id().equals(keyId))
                        .anyMatch(key -> Secret.of(Hmac.of(key.bytes(), PURPOSE, cookie.substring(0, end)))
                                .equals(Secret.of(mac)));
    }

    private record Entry(Fingerprint approval, Instant at) {
        String text() {
            return approval.value() + ":" + at.getEpochSecond();
        }

        static Optional<Entry> of(String text) {
            var colon = text.indexOf(':');
            try {
                return Optional.of(new Entry(
                        new Fingerprint(text.substring(0, Math.max(colon, 0))),
                        Instant.ofEpochSecond(Long.parseLong(text.substring(colon + 1)))));
            } catch (RuntimeException foreign) {
                return Optional.empty();
            }
        }
    }
}
