package io.aiconnectors.databricks.offender.entra_libraries_stay_home.adapter.entra;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record MsalInnocent(IAuthenticationResult vendor) {}
