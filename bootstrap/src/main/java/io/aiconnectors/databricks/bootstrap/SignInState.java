package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.local.memory.MemoryGrants;
import io.aiconnectors.databricks.adapter.local.memory.MemoryRegisteredClients;
import io.aiconnectors.databricks.adapter.local.memory.MemorySignIns;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.SignIns;
import java.time.InstantSource;

/// Where the state of sign-ins is kept.
record SignInState(SignIns signIns, Grants grants, RegisteredClients clients) {
    private static final int MOST = 10_000;

    /// In this process, and gone with it.
    static SignInState inMemory(InstantSource clock) {
        return new SignInState(
                new MemorySignIns(clock, MOST),
                new MemoryGrants(clock, MOST),
                new MemoryRegisteredClients(clock, MOST));
    }
}
