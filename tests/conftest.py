"""Settings of all tests: on a busy machine an example of hypothesis may take long, which is no fault."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "busy", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy")
