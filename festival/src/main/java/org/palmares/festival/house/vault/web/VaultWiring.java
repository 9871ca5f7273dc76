package org.palmares.festival.house.vault.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.palmares.festival.house.vault.Uploads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;

/// How the door for uploads is put into the house.
@Configuration
@ConditionalOnWebApplication
@EnableScheduling
class VaultWiring {
  /// The largest that Jetty's pool keeps for the next request.
  private static final int BUFFER = 64 << 10;

  @Bean
  ServletRegistrationBean<TusDoor> uploadsDoor(Uploads uploads, Receptionist receptionist) {
    var door =
        new ServletRegistrationBean<>(new TusDoor(uploads, receptionist), "/uploads", "/uploads/*");
    door.setName("uploads");
    door.setAsyncSupported(true);
    return door;
  }

  /// Outside of all other filters: reads uploads when these have done.
  @Bean
  FilterRegistrationBean<Filter> uploadsReading() {
    Filter reading =
        (request, response, chain) -> {
          chain.doFilter(request, response);
          Receptionist.beginReading((HttpServletRequest) request);
        };
    var filter = new FilterRegistrationBean<>(reading);
    filter.setName("uploadsReading");
    filter.addUrlPatterns("/uploads", "/uploads/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setAsyncSupported(true);
    return filter;
  }

  /// Reads as much from the network at a time as the pool of buffers allows.
  @Bean
  WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> largeBuffers() {
    return factory ->
        factory.addServerCustomizers(server -> {
          for (Connector connector : server.getConnectors()) {
            for (ConnectionFactory protocol : connector.getConnectionFactories()) {
              if (protocol instanceof HttpConfiguration.ConnectionFactory http) {
                http.getHttpConfiguration().setInputBufferSize(BUFFER);
              }
            }
          }
        });
  }
}
