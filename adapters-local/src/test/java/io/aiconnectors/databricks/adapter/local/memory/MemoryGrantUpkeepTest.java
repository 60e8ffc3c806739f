package io.aiconnectors.databricks.adapter.local.memory;

import io.aiconnectors.databricks.contract.GrantUpkeepContract;
import io.aiconnectors.databricks.domain.grant.Grants;

class MemoryGrantUpkeepTest extends GrantUpkeepContract {
    private MemoryGrants store = new MemoryGrants(clock, 100);

    @Override
    protected void empty() {
        store = new MemoryGrants(clock, 100);
    }

    @Override
    protected Grants grants() {
        return store;
    }
}
