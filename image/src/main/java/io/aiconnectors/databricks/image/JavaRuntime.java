package io.aiconnectors.databricks.image;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/// The Java runtime of the image, linked from the JDK that builds it: the modules that the connector and its libraries
/// use, and no compiler, debugger or tool.
final class JavaRuntime {
    // java.desktop is here for the bean annotations that Jackson and Logback look at, java.rmi and java.management for
    // the metrics over JMX, jdk.httpserver for the bundles of a policy engine that runs as a child, jdk.crypto.cryptoki
    // and jdk.localedata are not. jdk.jfr and jdk.management.agent are for operators who look for a fault.
    private static final String MODULES =
            "java.base,java.desktop,java.instrument,java.management,java.naming,java.net.http,java.rmi,java.scripting,"
                    + "java.security.jgss,java.sql,jdk.httpserver,jdk.jfr,jdk.management,jdk.management.agent,"
                    + "jdk.naming.dns,jdk.net,jdk.unsupported";

    private JavaRuntime() {}

    /// Makes it.
    ///
    /// @throws IOException if this JDK cannot link; the message is jlink's own
    static void link(Path folder) throws IOException {
        var jlink = ToolProvider.findFirst("jlink").orElseThrow(() -> new IOException("this JDK has no jlink"));
        var said = new StringWriter();
        var printed = new PrintWriter(said, true);
        var exit = jlink.run(
                printed,
                printed,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output",
                folder.toString());
        if (exit != 0) {
            throw new IOException("jlink: " + said);
        }
    }
}
