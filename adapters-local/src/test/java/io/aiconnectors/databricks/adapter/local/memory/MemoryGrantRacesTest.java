package io.aiconnectors.databricks.adapter.local.memory;

import io.aiconnectors.databricks.contract.GrantRacesContract;
import io.aiconnectors.databricks.domain.grant.Grants;

class MemoryGrantRacesTest extends GrantRacesContract {
    private MemoryGrants store = new MemoryGrants(clock, 1_000);

    @Override
    protected void empty() {
        store = new MemoryGrants(clock, 1_000);
    }

    @Override
    protected Grants grants() {
        return store;
    }
}
