package dev.graft.stack;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service of Graft, run from its packaged application. */
final class ServiceProcess implements Part {

    private final StackSettings settings;
    private final Service service;
    private final Map<String, String> more;

    ServiceProcess(StackSettings settings, Service service) {
        this(settings, service, Map.of());
    }

    /** The same with more variables in its environment. */
    ServiceProcess(StackSettings settings, Service service, Map<String, String> more) {
        this.settings = settings;
        this.service = service;
        this.more = Map.copyOf(more);
    }

    @Override
    public String name() {
        return service.process();
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(port(), name());
    }

    private int port() {
        return settings.addresses().service(service).getPort();
    }

    @Override
    public void prepare() {
        settings.checkout().serviceJar(service);
    }

    @Override
    public List<String> command() throws IOException {
        return JavaCommand.ofService(
                settings, service.process(), settings.checkout().serviceJar(service));
    }

    @Override
    public Map<String, String> environment() {
        var addresses = settings.addresses();
        Map<String, String> environment = new HashMap<>(others());
        environment.putAll(more);
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST", StackAddresses.LOOPBACK,
                "QUARKUS_HTTP_PORT", Integer.toString(port()),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", StackAddresses.USER,
                "KAFKA_BOOTSTRAP_SERVERS", addresses.kafkaBootstrap(),
                "GRAFT_CLINICS", settings.clinics(),
                "GRAFT_OPERATOR_TOKEN_FILE", settings.state().operatorToken().toString(),
                "GRAFT_OPERATOR_REVEAL_TOKEN_FILE",
                        settings.state().revealToken().toString()));
        return environment;
    }

    /** Where a service finds another that it asks. */
    private Map<String, String> others() {
        var addresses = settings.addresses();
        if (service == Service.ANALYTICS && addresses.servicePorts().containsKey(Service.APPOINTMENT)) {
            return Map.of(
                    "GRAFT_ANALYTICS_APPOINTMENTS_URL",
                    addresses.service(Service.APPOINTMENT).toString());
        }
        return Map.of();
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?logServerErrorDetail=false"
                .formatted(StackAddresses.LOOPBACK, settings.addresses().postgresPort(), service.database());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return HttpProbe.isOk(settings.addresses().service(service).resolve("/q/health/started"));
    }
}
