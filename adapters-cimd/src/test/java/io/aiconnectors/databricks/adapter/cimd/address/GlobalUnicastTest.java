package io.aiconnectors.databricks.adapter.cimd.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalUnicastTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "93.184.215.14",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:81b::200e",
                "2001:200::1",
                "2003::1"
            })
    void a_host_of_the_public_internet_may_be_asked(String address) {
        assertThat(GlobalUnicast.contains(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c:0:0:80ff:fffe",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "2620:4f:8000::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2606:4700::5efe:127.0.0.1",
                "2606:4700::200:5efe:10.0.0.1"
            })
    void nothing_else_may_be(String address) {
        assertThat(GlobalUnicast.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void an_ipv4_address_in_the_clothes_of_ipv6_is_told_by_its_bytes() throws UnknownHostException {
        assertThat(GlobalUnicast.contains(bytes("00000000000000000000ffff7f000001")))
                .isFalse();
        assertThat(GlobalUnicast.contains(bytes("00000000000000000000ffff0a000001")))
                .isFalse();
        assertThat(GlobalUnicast.contains(bytes("00000000000000000000ffff01010101")))
                .isTrue();
    }

    private static InetAddress bytes(String hex) throws UnknownHostException {
        return InetAddress.getByAddress(HexFormat.of().parseHex(hex));
    }
}
