package io.aiconnectors.databricks.adapter.cimd.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves a name once for each connection and gives out addresses that were checked, which are then connected to: a
/// name that resolves differently the next moment gains nothing. One address that is not public spoils all of them.
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (addresses.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new NotPublicException();
        }
        return addresses;
    }

    /// Nobody asks for it; a second resolution is what is to be avoided.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// The name resolves to an address that is not on the public Internet.
    static final class NotPublicException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublicException() {
            super("not a public address");
        }
    }
}
