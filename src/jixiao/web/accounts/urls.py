"""The addresses of login, the own account and administration."""

from django.urls import path

from jixiao.web.accounts.pages import administration, entrance, own

app_name = "accounts"
urlpatterns = [
    path("login/", entrance.log_in, name="login"),
    path("login/code/", entrance.second_factor, name="second_factor"),
    path("logout/", entrance.log_out, name="logout"),
    path("me/", own.own_account, name="own"),
    path("me/password/", own.change_password, name="password"),
    path("me/code/", own.set_up_second_factor, name="set_up_second_factor"),
    path("me/logins/<int:pk>/end/", own.end_login, name="end_login"),
    path("people/", administration.people, name="people"),
    path("people/add/", administration.add_person, name="add_person"),
    path("people/<int:pk>/reset/", administration.reset_password, name="reset_password"),
    path("people/<int:pk>/activate/", administration.on_person, {"step": "activate"}, name="activate"),
    path("people/<int:pk>/disable/", administration.on_person, {"step": "disable"}, name="disable"),
    path("people/<int:pk>/reset-factor/", administration.on_person, {"step": "reset-factor"}, name="reset_factor"),
    path("grants/", administration.grants, name="grants"),
    path("grants/<int:pk>/revoke/", administration.revoke_grant, name="revoke_grant"),
    path("units/", administration.units, name="units"),
    path("units/<int:pk>/change/", administration.change_unit, name="change_unit"),
]
