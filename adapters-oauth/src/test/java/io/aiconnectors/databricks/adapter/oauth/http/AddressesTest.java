package io.aiconnectors.databricks.adapter.oauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AddressesTest {
    private static final String PROXY = "10.0.0.1";

    @Test
    void without_a_proxy_of_ours_what_is_claimed_is_not_believed() {
        assertThat(new Addresses(0).of("192.0.2.1", List.of("198.51.100.7"))).isEqualTo("192.0.2.1");
    }

    @Test
    void behind_one_proxy_the_last_hop_is_believed() {
        assertThat(new Addresses(1).of(PROXY, List.of("1.1.1.1, 198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(new Addresses(1).of(PROXY, List.of("1.1.1.1", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void behind_two_the_one_before() {
        assertThat(new Addresses(2).of(PROXY, List.of("1.1.1.1, 198.51.100.7, 10.0.0.2")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void fewer_hops_than_proxies_did_not_come_through_them() {
        assertThat(new Addresses(2).of(PROXY, List.of("198.51.100.7"))).isEqualTo(PROXY);
        assertThat(new Addresses(1).of(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void a_hop_that_is_no_address_counts_as_the_connection() {
        assertThat(new Addresses(1).of(PROXY, List.of("evil"))).isEqualTo(PROXY);
        assertThat(new Addresses(1).of(PROXY, List.of("unknown.example"))).isEqualTo(PROXY);
    }

    @Test
    void ports_do_not_make_a_new_place() {
        assertThat(new Addresses(1).of(PROXY, List.of("198.51.100.7:4711"))).isEqualTo("198.51.100.7");
        assertThat(new Addresses(1).of(PROXY, List.of("[2001:db8:1:2:3:4:5:6]:4711")))
                .isEqualTo("20010db800010002/64");
    }

    @Test
    void all_addresses_of_one_ipv6_subscriber_are_one_place() {
        var addresses = new Addresses(0);

        assertThat(addresses.of("2001:db8:1:2:3:4:5:6", List.of()))
                .isEqualTo(addresses.of("[2001:db8:1:2::1]", List.of()))
                .isNotEqualTo(addresses.of("2001:db8:1:3::1", List.of()));
        assertThat(addresses.of("::ffff:192.0.2.1", List.of())).isEqualTo("192.0.2.1");
    }

    @Test
    void what_cannot_be_read_is_one_place() {
        assertThat(new Addresses(0).of("null", List.of())).isEqualTo("unknown");
    }
}
