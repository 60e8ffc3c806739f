package io.aiconnectors.databricks.adapter.cimd.fetch;

import io.aiconnectors.databricks.adapter.cimd.address.GlobalUnicast;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// What the world looks like to a fetch.
///
/// @param port     the one port that is asked
/// @param names    resolves names
/// @param allowed  which addresses may be connected to
/// @param trust    whose certificates are believed
/// @param deadline from the first look at a name to the last byte
public record FetchSettings(
        int port, DnsResolver names, Predicate<InetAddress> allowed, SSLContext trust, Duration deadline) {
    /// The public Internet: port 443, global addresses alone, the platform's certificate authorities, 10 s.
    public static FetchSettings publicInternet() {
        try {
            return new FetchSettings(
                    443,
                    SystemDefaultDnsResolver.INSTANCE,
                    GlobalUnicast::contains,
                    SSLContext.getDefault(),
                    Duration.ofSeconds(10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no TLS", e);
        }
    }
}
