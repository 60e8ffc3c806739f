package io.aiconnectors.databricks.dynamodb;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// Starts DynamoDB Local on a free port of loopback and prints that as its only line.
///
/// Its own entry point listens on all interfaces and reports its use to its maker; this one does neither.
public final class LoopbackDynamo {
    private LoopbackDynamo() {}

    /// Keeps the data in the folder that is named, or in memory if none is. Ends with its standard input.
    public static void main(String... folder) throws Exception {
        var inMemory = folder.length == 0;
        var requests = new LocalDynamoDBRequestHandler(0, inMemory, inMemory ? null : folder[0], true, false);
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(requests, null));
        server.start();
        System.out.println(connector.getLocalPort());
        while (System.in.read() >= 0) {
            // Whatever is written is not for us.
        }
        System.exit(0);
    }
}
