package io.aiconnectors.databricks.domain.telemetry;

import io.aiconnectors.databricks.domain.access.ToolName;

/// What is asked of the MCP endpoint, as far as its operators are told. Nothing of it is a text of the client's.
///
/// @param revision the protocol revision, one of those that are served; empty when the client named none of them
public record Asked(Method method, Target target, String revision) {
    /// The methods of MCP that are told apart; every other is [#OTHER], so that nobody can make up new ones.
    public enum Method {
        TOOLS_CALL("tools/call"),
        TOOLS_LIST("tools/list"),
        DISCOVER("server/discover"),
        INITIALIZE("initialize"),
        PING("ping"),
        OTHER("_OTHER");

        private final String wireName;

        Method(String wireName) {
            this.wireName = wireName;
        }

        /// The name on the wire; for [#OTHER] the word that telemetry has for what is not told apart.
        public String wireName() {
            return wireName;
        }

        /// The one of this name on the wire.
        public static Method of(String wireName) {
            for (var method : values()) {
                if (method.wireName.equals(wireName)) {
                    return method;
                }
            }
            return OTHER;
        }
    }

    /// What a request is about.
    public sealed interface Target {
        /// One of our tools.
        record Tool(ToolName name) implements Target {}

        /// A tool that there is not.
        record UnknownTool() implements Target {}

        /// No tool at all.
        record NoTool() implements Target {}

        /// The tool of this name on the wire.
        static Target tool(String wireName) {
            for (var name : ToolName.values()) {
                if (name.wireName().equals(wireName)) {
                    return new Tool(name);
                }
            }
            return new UnknownTool();
        }
    }
}
