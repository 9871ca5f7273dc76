package org.palmares.festival;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The application: all departments of the festival.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableTransactionManagement
class Festival {}
