package io.aiconnectors.databricks.adapter.cimd.address;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Tells by its bytes whether an address belongs to one host on the public Internet (IANA IPv4 and IPv6 Special-Purpose
/// Address Registries, RFC 6890). What is not known to be public is not.
public final class GlobalUnicast {
    private static final List<Prefix> SPECIAL_V4 = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// The only part of IPv6 that is given out for the public Internet. Mapped and translated IPv4 addresses, those of
    /// one site or one link, and groups are all outside.
    private static final Prefix GIVEN_OUT_V6 = Prefix.of("2000::/3");

    /// Protocol assignments with Teredo and ORCHID, documentation, 6to4, and services that answer everywhere.
    private static final List<Prefix> SPECIAL_V6 =
            prefixes("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private GlobalUnicast() {}

    public static boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return switch (bytes.length) {
            case 4 -> SPECIAL_V4.stream().noneMatch(prefix -> prefix.covers(bytes));
            case 16 ->
                GIVEN_OUT_V6.covers(bytes)
                        && SPECIAL_V6.stream().noneMatch(prefix -> prefix.covers(bytes))
                        && !isIsatap(bytes);
            default -> false;
        };
    }

    /// An interface id that carries an IPv4 address to tunnel to (RFC 5214 §6.1), under whatever prefix.
    private static boolean isIsatap(byte[] bytes) {
        var id = ByteBuffer.wrap(bytes).getInt(8);
        return (id & ~0x02000000) == 0x00005efe;
    }

    private static List<Prefix> prefixes(String... texts) {
        return Stream.of(texts).map(Prefix::of).toList();
    }

    /// A range of addresses of one family, told by its first 64 bits at most.
    private record Prefix(long start, int length) {
        static Prefix of(String text) {
            var parts = text.split("/", 2);
            return new Prefix(start(InetAddress.ofLiteral(parts[0]).getAddress()), Integer.parseInt(parts[1]));
        }

        boolean covers(byte[] address) {
            return (start(address) ^ start) >>> (Long.SIZE - length) == 0;
        }

        private static long start(byte[] address) {
            return ByteBuffer.wrap(Arrays.copyOf(address, Long.BYTES)).getLong();
        }
    }
}
